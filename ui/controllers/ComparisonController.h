#pragma once

#include "core/events/StudySnapshot.h"

#include <QObject>
#include <QString>

#include <vector>

namespace vernier {

struct ComparedStudy;
class StudyController;

/// The other studies that the user compares this one with.
class ComparisonController : public QObject {
    Q_OBJECT

public:
    struct Other {
        QString folder;
        QString name;
        StudySnapshot study;
    };

    /// `study` must outlive this object.
    explicit ComparisonController(StudyController& study, QObject* parent = nullptr);

    const std::vector<Other>& others() const { return m_others; }
    /// Reads the study in `folder`, an absolute path; it joins the others once it has been read. Does nothing if it is already
    /// there.
    void add(const QString& folder);
    void remove(int index);

Q_SIGNALS:
    void othersChanged();
    /// Why a study could not be added, as a sentence.
    void refused(const QString& reason);

private:
    void take(const ComparedStudy& read);

    StudyController& m_study;
    std::vector<Other> m_others;
};

}  // namespace vernier
