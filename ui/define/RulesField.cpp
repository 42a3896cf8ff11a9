#include "ui/define/RulesField.h"

#include "core/space/RuleSearch.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/text/CoreText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringList>
#include <QVBoxLayout>

namespace vernier {

namespace {

QStringList partsOf(const QString& text) {
    QStringList parts{QString()};
    QChar quote;
    for (const QChar character : text) {
        if (!quote.isNull())
            quote = character == quote ? QChar() : quote;
        else if (QStringLiteral("\"'`").contains(character))
            quote = character;
        if (quote.isNull() && character == QLatin1Char(';'))
            parts << QString();
        else
            parts.last() += character;
    }
    return parts;
}

}  // namespace

RuleTexts ruleTextsFrom(const QString& text) {
    static const QRegularExpression kFormula(QStringLiteral("^\\s*([^\\s=<>!]+)\\s*=(?!=)(.*)$"),
                                             QRegularExpression::DotMatchesEverythingOption);
    RuleTexts texts;
    for (const QString& part : partsOf(text)) {
        if (part.trimmed().isEmpty())
            continue;
        if (const QRegularExpressionMatch match = kFormula.match(part); match.hasMatch())
            texts.formulas.push_back({match.captured(1).toStdString(), match.captured(2).trimmed().toStdString()});
        else
            texts.rules.push_back(part.trimmed().toStdString());
    }
    return texts;
}

QString shownRules(const RuleTexts& texts) {
    QStringList parts;
    for (const std::string& rule : texts.rules)
        parts << QString::fromStdString(rule);
    for (const Formula& formula : texts.formulas)
        parts << QStringLiteral("%1 = %2").arg(QString::fromStdString(formula.name), QString::fromStdString(formula.value));
    return parts.join(QStringLiteral("; "));
}

RulesField::RulesField(DefinitionController& definition, QWidget* parent)
    : QWidget(parent),
      m_definition(definition),
      m_line(new QLineEdit),
      m_note(makeMutedLabel(QString())),
      m_fault(makeFaultLabel(QStringLiteral("rulesFault"))) {
    m_line->setObjectName(QStringLiteral("rules"));
    m_line->setAccessibleName(tr("Rules and formulas"));
    m_line->setPlaceholderText(tr("warmup < steps; hidden = 64 * heads"));
    m_line->setToolTip(
        tr("What must hold between parameters, and what follows from them, separated by semicolons. No trial breaks a "
           "rule; a formula goes into the command as {name}."));
    auto* const name = new QLabel(tr("Rules"));
    name->setBuddy(m_line);
    auto* const row = new QHBoxLayout;
    row->addWidget(name);
    row->addWidget(m_line, 1);
    row->addWidget(m_note);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_fault);
    connect(m_line, &QLineEdit::textEdited, this, &RulesField::edit);
    connect(m_line, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    connect(&m_definition, &DefinitionController::draftChanged, this, &RulesField::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &RulesField::refreshNote);
    refresh();
    refreshNote();
}

void RulesField::edit(const QString& text) {
    StudyDraft after = m_definition.draft();
    after.ruleTexts = ruleTextsFrom(text);
    m_definition.edit(tr("Edit the rules"), after, QStringLiteral("rules"));
}

void RulesField::refresh() {
    const RuleTexts& texts = m_definition.draft().ruleTexts;
    if (ruleTextsFrom(m_line->text()) != texts)
        m_line->setText(shownRules(texts));
    refreshNote();
}

void RulesField::refreshNote() {
    const QString fault = faultText();
    showFault(*m_fault, fault);
    markFault(*m_line, fault);
    const StudyDefinition* const definition = m_definition.definition();
    const bool isRuled = definition && !definition->space.ruleTexts().rules.empty();
    m_note->setVisible(isRuled);
    if (!isRuled)
        return;
    const double share = 100 * shareKeepingRules(definition->space);
    m_note->setText(share >= 1 ? tr("%1 % of the draws keep them").arg(qRound(share))
                               : tr("less than 1 % of the draws keep them"));
}

/// What is wrong with the first of them, by its own words.
QString RulesField::faultText() const {
    const StudyDraft& draft = m_definition.draft();
    for (const Fault& fault : m_definition.faults()) {
        const QString path = QString::fromStdString(fault.path);
        if (path.startsWith(QLatin1String("rules")))
            return tr("The rule %1", "what is wrong with it").arg(coreText(fault.message));
        for (std::size_t index = 0; index < draft.ruleTexts.formulas.size(); ++index) {
            if (path.startsWith(QStringLiteral("parameters[%1].").arg(draft.parameters.size() + index)))
                return tr("The formula %1 %2", "its name, what is wrong with it")
                    .arg(QString::fromStdString(draft.ruleTexts.formulas[index].name), coreText(fault.message));
        }
    }
    return {};
}

}  // namespace vernier
