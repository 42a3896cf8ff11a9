#pragma once

#include "core/events/EventBatch.h"

#include <QWidget>

namespace vernier {

/// How far the study is: one part per state, in its colour.
class StudyProgressBar : public QWidget {
    Q_OBJECT

public:
    explicit StudyProgressBar(QWidget* parent = nullptr);

    void setStatus(const StudyStatus& status);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StudyStatus m_status;
};

}  // namespace vernier
