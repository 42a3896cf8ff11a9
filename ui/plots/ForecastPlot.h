#pragma once

#include "core/explain/SearchForecast.h"
#include "ui/canvas/PlotView.h"

#include <memory>
#include <optional>

namespace vernier {

class ForecastBand;

/// The best objective to expect after further trials, hours or money, with its 90 % band.
class ForecastPlot : public PlotView {
    Q_OBJECT

public:
    enum class Abscissa { Trials, Hours, Money };

    explicit ForecastPlot(QWidget* parent = nullptr);
    ~ForecastPlot() override;

    /// `best` is the best so far. Nothing: an empty plot that says `emptyText`.
    void setForecast(const std::optional<SearchForecast>& forecast, double best, Abscissa abscissa, const QString& emptyText);
    /// False where the forecast knows no times, or no costs.
    static bool canShow(const SearchForecast& forecast, Abscissa abscissa);

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF&) const override { return std::nullopt; }
    QString toolTipOf(TrialId) const override { return {}; }

private:
    std::unique_ptr<ForecastBand> m_band;
};

}  // namespace vernier
