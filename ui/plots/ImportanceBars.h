#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace vernier {

/// How much of the variation each parameter explains, as bars with the interval in which the share may lie, the greatest first.
class ImportanceBars : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        double share = 0;  ///< 0 to 1, as the others
        double lower = 0;
        double upper = 0;
    };

    explicit ImportanceBars(QWidget* parent = nullptr);

    /// `isTrusted`: false draws them faint, as what may well be chance.
    void setBars(std::vector<Bar> bars, bool isTrusted);
    const std::vector<Bar>& bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double rowHeight() const;

    std::vector<Bar> m_bars;
    bool m_isTrusted = true;
};

}  // namespace vernier
