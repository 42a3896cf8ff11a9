#pragma once

#include "ui/canvas/MapImage.h"

#include <QImage>
#include <QString>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace vernier {

/// Small maps of all pairs, to choose one from: each cell of the lower triangle is the map of its column and its row. The arrow
/// keys move, Return chooses.
class PairMatrix : public QWidget {
    Q_OBJECT

public:
    struct Cell {
        int column = 0;  ///< index of a name
        int row = 0;     ///< greater than `column`
        Eigen::MatrixXd values;
        MapAxes axes;
    };

    explicit PairMatrix(QWidget* parent = nullptr);

    /// Nothing is chosen if no cell is that of `chosen` (column, row).
    void setCells(std::vector<QString> names, std::vector<Cell> cells, bool isLightLow);
    void setChosen(std::pair<int, int> chosen);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QRectF cellRect(int column, int row) const;

Q_SIGNALS:
    void pairChosen(int column, int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int count() const { return static_cast<int>(m_names.size()); }
    void move(int columns, int rows);

    std::vector<QString> m_names;
    std::vector<Cell> m_cells;
    std::vector<QImage> m_images;  ///< of the cells
    std::pair<int, int> m_chosen{0, 1};
};

}  // namespace vernier
