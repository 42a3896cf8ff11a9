#pragma once

#include "core/strategy/SearchForecast.h"
#include "ui/plots/PlotView.h"

#include <optional>

class QCPGraph;

namespace vernier {

/// The best objective to be expected after further trials, hours or money, with its 90 % band.
class ForecastPlot : public PlotView {
    Q_OBJECT

public:
    enum class Abscissa { Trials, Hours, Money };

    explicit ForecastPlot(QWidget* parent = nullptr);

    /// `best` is the best so far. Nothing: an empty plot that says `emptyText`.
    void setForecast(const std::optional<SearchForecast>& forecast, double best, Abscissa abscissa, const QString& emptyText);
    /// False where the forecast knows no times, or no costs.
    static bool canShow(const SearchForecast& forecast, Abscissa abscissa);

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF&) const override { return std::nullopt; }
    QString toolTipOf(TrialId) const override { return {}; }

private:
    QCPGraph* m_lower;
    QCPGraph* m_upper;
    QCPGraph* m_mean;
};

}  // namespace vernier
