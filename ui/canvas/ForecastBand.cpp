#include "ui/canvas/ForecastBand.h"

#include "ui/canvas/QCustomPlot.h"

namespace vernier {

ForecastBand::ForecastBand(QCustomPlot& plot) : m_lower(plot.addGraph()), m_upper(plot.addGraph()), m_mean(plot.addGraph()) {
    m_upper->setChannelFillGraph(m_lower);
    for (QCPGraph* const graph : {m_lower, m_upper, m_mean})
        graph->setSelectable(QCP::stNone);
}

void ForecastBand::setPoints(const std::vector<ForecastPoint>& points) {
    for (QCPGraph* const graph : {m_lower, m_upper, m_mean})
        graph->data()->clear();
    for (const ForecastPoint& point : points) {
        m_lower->addData(point.x, point.lower);
        m_upper->addData(point.x, point.upper);
        m_mean->addData(point.x, point.mean);
    }
}

void ForecastBand::setColor(const QColor& color, bool isDark, double lineWidth) {
    m_mean->setPen(QPen(color, lineWidth));
    m_lower->setPen(Qt::NoPen);
    m_upper->setPen(Qt::NoPen);
    QColor band = color;
    band.setAlphaF(isDark ? 0.25F : 0.16F);
    m_upper->setBrush(band);
}

}  // namespace vernier
