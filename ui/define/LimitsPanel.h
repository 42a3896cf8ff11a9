#pragma once

#include "core/study/StudyDefinition.h"
#include "ui/text/QuantityText.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;

namespace vernier {

class DefinitionController;
class QuantityField;

/// When the study ends: each limit a field with its unit, empty for none, with what is wrong beneath it.
class LimitsPanel : public QWidget {
    Q_OBJECT

public:
    explicit LimitsPanel(DefinitionController& definition, QWidget* parent = nullptr);

private:
    /// One limit: where it is in study.json, its name, and how it is read and written.
    struct Limit {
        QString section;
        QString key;
        QString label;
        QString toolTip;
        Quantity quantity;
        std::function<std::optional<double>(const StudyDefinition&)> get;
        std::function<void(StudyDefinition&, std::optional<double>)> set;

        QString path() const { return section + QLatin1Char('.') + key; }
    };
    struct Row {
        Limit limit;
        QuantityField* field;
        QLabel* fault;
    };

    static std::vector<Limit> countLimits();
    static std::vector<Limit> timeLimits();
    void addColumn(const std::vector<Limit>& limits, int column);
    void edit(const Limit& limit, std::optional<double> value);
    void refresh();
    void refreshFaults();

    DefinitionController& m_definition;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

}  // namespace vernier
