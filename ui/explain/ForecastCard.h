#pragma once

#include "ui/widgets/Card.h"

class QLabel;

namespace vernier {

class ChoiceButton;
class ForecastController;
class ForecastPlot;
class QuantityField;
class SurrogateController;

/// Whether it is worth going on: how likely further trials are to improve the result, what they cost, and advice with its
/// numbers.
class ForecastCard : public Card {
    Q_OBJECT

public:
    /// Both must outlive the card.
    ForecastCard(SurrogateController& model, ForecastController& forecast, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void showForecast();
    void showChances();

    SurrogateController& m_model;
    ForecastController& m_forecast;
    ChoiceButton* m_abscissa;
    QuantityField* m_gain;
    QLabel* m_chances;
    QLabel* m_advice;
    ForecastPlot* m_plot;
};

}  // namespace vernier
