#pragma once

#include "core/explain/Calibration.h"

#include <QWidget>

namespace vernier {

/// The verdict on the model by colour and shape: a green ring with a tick, an orange triangle, a red ring with a question mark.
class VerdictMark : public QWidget {
    Q_OBJECT

public:
    explicit VerdictMark(QWidget* parent = nullptr);

    void setLevel(ModelVerdict level);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ModelVerdict m_level = ModelVerdict::Guessing;
};

}  // namespace vernier
