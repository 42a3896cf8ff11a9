#include "ui/explain/ImportanceCard.h"

#include "ui/controllers/explain/SurrogateController.h"
#include "ui/explain/ModelPages.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/SegmentedControl.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vernier {

namespace {}  // namespace

ImportanceCard::ImportanceCard(SurrogateController& model, QWidget* parent)
    : Card(tr("What matters"), parent),
      m_model(model),
      m_kind(new SegmentedControl),
      m_bars(new ImportanceBars),
      m_warning(makeFaultLabel(QStringLiteral("importanceWarning"))),
      m_sentence(makeSentenceLabel("importanceSentence")) {
    setObjectName(QStringLiteral("importanceCard"));
    m_kind->setObjectName(QStringLiteral("importanceKind"));
    m_kind->setAccessibleName(tr("Where the parameters matter"));
    m_kind->addSegment(QStringLiteral("overall"), tr("overall"), tr("Over the whole space"));
    m_kind->addSegment(QStringLiteral("good"), tr("among the best"), tr("What sets the best trials apart"));
    addControl(m_kind);
    m_bars->setObjectName(QStringLiteral("importanceBars"));
    m_warning->setContentsMargins(kCardMargin, 0, kCardMargin, 0);
    m_sentence->setProperty("muted", true);
    m_sentence->setContentsMargins(kCardMargin, 4, kCardMargin, kCardMargin);
    auto* const inside = new QWidget;
    auto* const layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bars);
    layout->addWidget(m_sentence);
    layout->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("importanceScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* const content = new QWidget;
    auto* const rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_warning);
    rows->addWidget(scroll, 1);
    addContent(new ModelPages(model, content, tr("Which parameters matter, and how certain that is, will appear here.")));
    connect(m_kind, &SegmentedControl::currentChanged, this, &ImportanceCard::showImportance);
    connect(&m_model, &SurrogateController::importanceChanged, this, &ImportanceCard::showImportance);
    connect(&m_model, &SurrogateController::checkChanged, this, &ImportanceCard::showImportance);
    showImportance();
}

void ImportanceCard::showImportance() {
    std::vector<ImportanceBars::Bar> bars;
    const bool isOverall = m_kind->currentIndex() == 0;
    const bool isTrusted = m_model.check() && m_model.check()->judgement.level != ModelVerdict::Guessing;
    if (const auto& importance = m_model.importance(); importance && m_model.surrogate()) {
        const std::vector<ShareInterval>& shares = isOverall ? importance->total : importance->amongGood;
        const Encoding& encoding = m_model.surrogate()->encoding();
        for (std::size_t i = 0; i < shares.size() && i < encoding.dimensions().size(); ++i) {
            const auto parameter = static_cast<std::size_t>(encoding.dimensions()[i].parameter);
            bars.push_back({QString::fromStdString(encoding.space().parameters()[parameter].name), shares[i].share,
                            shares[i].lower, shares[i].upper});
        }
    }
    const bool isEmpty = bars.empty();
    m_bars->setBars(std::move(bars), isTrusted);
    QString sentence =
        isOverall
            ? tr("The share of the variation that involves each parameter, over the whole space. The line shows where the "
                 "share may lie (90 %); joint effects count for every parameter involved.")
            : tr("What sets the best tenth of the trials apart from the rest. The line shows where the share may lie (90 %).");
    if (!m_model.importance())
        sentence = tr("Computing…");
    else if (isEmpty)
        sentence = tr("Too few trials to tell what the good ones have in common: it takes ten.");
    m_sentence->setText(sentence);
    const bool isBelieved = isTrusted || isEmpty;
    showFault(*m_warning,
              isBelieved ? QString() : tr("Do not rely on this yet: the model is guessing, and this is its guess."));
}

}  // namespace vernier
