#pragma once

#include <QObject>
#include <QTimer>

#include <cstdint>

namespace vernier {

class StudyController;
class SurrogateController;

/// Walks through the study's past: the model as it was after each number of finished trials, by hand or as an animation that
/// waits for each model. GUI thread only.
class TimeController : public QObject {
    Q_OBJECT

public:
    /// Fewer cannot carry a model.
    static constexpr std::int64_t kFewest = 2;

    /// Both must outlive this object.
    TimeController(StudyController& study, SurrogateController& model, QObject* parent = nullptr);

    /// How many trials have ended.
    std::int64_t latest() const { return m_latest; }
    /// After how many finished trials the model is shown; latest() is the present.
    std::int64_t position() const;
    bool isPresent() const { return position() == m_latest; }
    bool isPlaying() const { return m_isPlaying; }

    /// At latest() the model follows the study again.
    void setPosition(std::int64_t finished);
    /// Starts from the beginning if it is at the end.
    void play();
    void pause();

Q_SIGNALS:
    void changed();

private:
    void updateLatest();
    void step();

    StudyController& m_study;
    SurrogateController& m_model;
    std::int64_t m_latest = 0;
    bool m_isPlaying = false;
    QTimer m_pace;
};

}  // namespace vernier
