#pragma once

#include <QStackedWidget>

class QLabel;

namespace vernier {

class SurrogateController;

/// What a card shows of the model once there is one; until then, what will appear in its place, and why not yet.
class ModelPages : public QStackedWidget {
    Q_OBJECT

public:
    /// `model` must outlive the widget. `promise`: "Which parameters matter will appear here."; empty: the model's own reason
    /// why it is missing.
    ModelPages(SurrogateController& model, QWidget* content, const QString& promise = {}, QWidget* parent = nullptr);

private:
    void update();

    SurrogateController& m_model;
    QString m_promise;
    QLabel* m_absence;
};

}  // namespace vernier
