#include "ui/explain/ForecastCard.h"

#include "ui/controllers/explain/ForecastController.h"
#include "ui/controllers/explain/SurrogateController.h"
#include "ui/explain/ModelPages.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ChoiceButton.h"
#include "ui/widgets/QuantityField.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <cmath>

namespace vernier {

namespace {

constexpr int kShownSteps[] = {1, 5, 20};
constexpr int kLinesWithPlot = 18;

}  // namespace

ForecastCard::ForecastCard(SurrogateController& model, ForecastController& forecast, QWidget* parent)
    : Card(tr("Is it worth going on?"), parent),
      m_model(model),
      m_forecast(forecast),
      m_abscissa(new ChoiceButton(tr("What the horizontal axis shows"))),
      m_gain(new QuantityField(Quantity::Number)),
      m_chances(new QLabel),
      m_advice(new QLabel),
      m_plot(new ForecastPlot) {
    setObjectName(QStringLiteral("forecastCard"));
    m_abscissa->setObjectName(QStringLiteral("forecastAbscissa"));
    m_abscissa->addChoice(tr("by trials"));
    m_abscissa->addChoice(tr("by hours"));
    m_abscissa->addChoice(tr("by money"));
    addControl(m_abscissa);
    addContent(
        new ModelPages(model, makeContent(),
                       tr("How likely further trials are to improve the result, and what they would cost, will appear here.")));
    connect(m_abscissa, &ChoiceButton::chosen, this, &ForecastCard::showForecast);
    connect(m_gain, &QuantityField::valueEdited, &m_forecast, &ForecastController::setGain);
    connect(&m_forecast, &ForecastController::forecastChanged, this, &ForecastCard::showForecast);
    showForecast();
}

QWidget* ForecastCard::makeContent() {
    m_gain->setObjectName(QStringLiteral("forecastGain"));
    m_gain->setAccessibleName(tr("How much better a trial must be to count as an improvement"));
    m_gain->setToolTip(m_gain->accessibleName());
    m_gain->setFixedWidth(fontMetrics().averageCharWidth() * 12);
    auto* const question = new QLabel(tr("Improve by at least"));
    question->setBuddy(m_gain);
    m_chances->setObjectName(QStringLiteral("forecastChances"));
    m_chances->setTextFormat(Qt::RichText);
    m_chances->setWordWrap(true);
    m_advice->setObjectName(QStringLiteral("forecastAdvice"));
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setProperty("muted", true);
    m_advice->setWordWrap(true);
    m_plot->setObjectName(QStringLiteral("forecastPlot"));
    auto* const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(question);
    head->addWidget(m_gain);
    head->addStretch(1);
    auto* const texts = new QVBoxLayout;
    texts->setContentsMargins(kCardMargin, 8, kCardMargin, 0);
    texts->setSpacing(6);
    texts->addLayout(head);
    texts->addWidget(m_chances);
    texts->addWidget(m_advice);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(texts);
    layout->addWidget(m_plot, 1);
    layout->addStretch();
    return content;
}

void ForecastCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    // In a window of little height, the words are worth more than the plot.
    m_plot->setVisible(height() > fontMetrics().height() * kLinesWithPlot);
    m_abscissa->setVisible(m_plot->isVisibleTo(this));
}

void ForecastCard::showForecast() {
    const auto& forecast = m_forecast.forecast();
    auto abscissa = static_cast<ForecastPlot::Abscissa>(m_abscissa->currentIndex());
    QString emptyText = tr("Computing…");
    std::optional<SearchForecast> shown = forecast;
    if (forecast && !ForecastPlot::canShow(*forecast, abscissa)) {
        shown.reset();
        emptyText = abscissa == ForecastPlot::Abscissa::Hours
                        ? tr("No trial has run to its end yet, so nobody knows how long one takes.")
                        : tr("Enter the cost of a slot per hour in Define.");
    }
    m_plot->setForecast(shown, m_model.surrogate() ? m_model.surrogate()->bestKnown() : 0, abscissa, emptyText);
    m_advice->setText(forecast ? coreText(forecast->advice.sentence) : QString());
    showChances();
}

void ForecastCard::showChances() {
    const auto& forecast = m_forecast.forecast();
    m_chances->clear();
    if (!forecast)
        return;
    m_gain->setPlaceholderText(formatNumber(forecast->gain));
    QStringList chances;
    for (const ForecastStep& step : forecast->steps) {
        if (std::find(std::begin(kShownSteps), std::end(kShownSteps), step.trials) == std::end(kShownSteps))
            continue;
        QStringList price;
        if (step.seconds)
            price << formatDuration(*step.seconds);
        if (step.cost)
            price << formatMoney(*step.cost);
        const QString chance = tr("next %n: <b>%1 %</b>", nullptr, step.trials).arg(std::lround(100 * step.betterProbability));
        chances << (price.isEmpty() ? chance : tr("%1 (%2)").arg(chance, price.join(QStringLiteral(", "))));
    }
    m_chances->setText(chances.join(QStringLiteral(" · ")));
}

}  // namespace vernier
