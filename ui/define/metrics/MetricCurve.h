#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include <vector>

namespace vernier {

/// A small curve of one metric over the steps of a test run: enough to see that the right numbers are read.
class MetricCurve : public QWidget {
    Q_OBJECT

public:
    explicit MetricCurve(QWidget* parent = nullptr);

    void setSeries(const QString& metric, const std::vector<QPointF>& points);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plotArea() const;
    void paintGrid(QPainter& painter, const QRectF& area) const;

    QString m_metric;
    std::vector<QPointF> m_points;  ///< finite ones
    QRectF m_bounds;
};

}  // namespace vernier
