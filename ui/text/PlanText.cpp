#include "ui/text/PlanText.h"

#include "core/methods/Methods.h"
#include "core/stopping/StoppingChoices.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/StrategyText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace vernier {

namespace {

constexpr double kLeastShare = 0.001;

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

QString methodNamed(const std::string& word) {
    const std::vector<const Method*> methods = methodChoices();
    const auto found = std::ranges::find(methods, std::string_view(word), &Method::word);
    return found == methods.end() ? QString::fromStdString(word) : methodTitle(**found);
}

}  // namespace

QString gapShareText(double share) {
    if (share < kLeastShare)
        return PlanWords::tr("below 0.1 %");
    return PlanWords::tr("%1 %").arg(100 * share, 0, 'f', share < 0.1 ? 1 : 0);
}

QString gapText(const Gap& gap) {
    return PlanWords::tr("%1 (%2 to %3)").arg(gapShareText(gap.mid), gapShareText(gap.low), gapShareText(gap.high));
}

QString spentText(const PlanChoice& choice) {
    QStringList parts{PlanWords::tr("%n trials", nullptr, static_cast<int>(choice.trials)),
                      choice.slots == 1 ? PlanWords::tr("one at a time") : PlanWords::tr("%1 at a time").arg(choice.slots)};
    if (choice.wallSeconds)
        parts << formatDuration(*choice.wallSeconds);
    if (choice.cost)
        parts << formatMoney(*choice.cost);
    return parts.join(QStringLiteral(", "));
}

QString searchText(const PlanChoice& choice) {
    if (choice.stopping == kNoStoppingRule)
        return PlanWords::tr("Strategy %1, no early stopping").arg(methodNamed(choice.strategy));
    StoppingSettings settings;
    settings.rule = choice.stopping;
    const StoppingTexts texts = stoppingChoiceOf(settings).texts(Objective());
    return PlanWords::tr("Strategy %1, early stopping %2").arg(methodNamed(choice.strategy), coreText(texts.label));
}

QString reserveText(const PlanChoice& choice) {
    return choice.reserve == 0 ? QString()
                               : PlanWords::tr("The limit is set to %1 trials: %2 are left to repeat the best at the end.")
                                     .arg(choice.trials - choice.reserve)
                                     .arg(choice.reserve);
}

}  // namespace vernier
