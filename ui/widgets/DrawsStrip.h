#pragma once

#include "core/space/Parameter.h"

#include <QWidget>

#include <vector>

namespace vernier {

/// Where draws from the range of a numeric parameter would fall, on a linear axis: what its scale means.
class DrawsStrip : public QWidget {
    Q_OBJECT

public:
    explicit DrawsStrip(QWidget* parent = nullptr);

    /// Shows a valid numeric parameter; hides for any other.
    void setParameter(const Parameter& parameter, bool isSound);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_places;  ///< of the draws, in [0, 1] from the least to the greatest value
    QString m_sentence;
    QString m_numbers;  ///< of the sentence alone, if it is too long
};

}  // namespace vernier
