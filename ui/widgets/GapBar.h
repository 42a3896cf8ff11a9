#pragma once

#include "core/plan/GapTable.h"

#include <QWidget>

namespace vernier {

/// A gap as a band from its low to its high end with a mark at the middle, on a scale that several bars share.
class GapBar : public QWidget {
    Q_OBJECT

public:
    /// `scale` > 0 is the gap at the right end.
    GapBar(const Gap& gap, double scale, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Gap m_gap;
    double m_scale;
};

}  // namespace vernier
