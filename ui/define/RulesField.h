#pragma once

#include "core/space/SpaceRules.h"

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace vernier {

class DefinitionController;

/// What must hold between parameters, and what follows from them, as one line: warmup < steps; hidden = 64 * heads. Below it,
/// what is wrong with it or how much of the space it leaves.
class RulesField : public QWidget {
    Q_OBJECT

public:
    explicit RulesField(DefinitionController& definition, QWidget* parent = nullptr);

private:
    void edit(const QString& text);
    void refresh();
    void refreshNote();
    QString faultText() const;

    DefinitionController& m_definition;
    QLineEdit* m_line;
    QLabel* m_note;
    QLabel* m_fault;
};

/// The rules and formulas of a line, whose parts are separated by semicolons outside quotes; a part with a name and a single
/// "=" is a formula. Every text is taken: what is wrong with it is for the draft's check to say.
RuleTexts ruleTextsFrom(const QString& text);
QString shownRules(const RuleTexts& texts);

}  // namespace vernier
