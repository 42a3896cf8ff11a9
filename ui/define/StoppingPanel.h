#pragma once

#include "ui/text/QuantityText.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace vernier {

class DefinitionController;
class QuantityField;
struct StudyDefinition;
struct UsedSettings;

/// The options of the chosen stopping rule, none if the method brings its own: one field each, with its fault below it. Those
/// of other rules are hidden.
class StoppingPanel : public QWidget {
    Q_OBJECT

public:
    explicit StoppingPanel(DefinitionController& definition, QWidget* parent = nullptr);

private:
    struct Option {
        QString path;  ///< in study.json: "stopping.eta"
        QString label;
        QString toolTip;
        QString emptyText;  ///< what an empty field means
        Quantity quantity;
        bool UsedSettings::*setting;  ///< null: of all rules
        std::function<std::optional<double>(const StudyDefinition&)> get;
        std::function<void(StudyDefinition&, std::optional<double>)> set;
    };
    struct Row {
        Option option;
        QLabel* title;
        QuantityField* field;
        QLabel* fault;
    };
    static std::vector<Option> ruleOptions();
    static std::vector<Option> protectionOptions();
    bool isUsed(const Option& option) const;
    void addRow(const Option& option);
    void edit(const Option& option, std::optional<double> value);
    void refresh();
    void refreshFaults();

    DefinitionController& m_definition;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

}  // namespace vernier
