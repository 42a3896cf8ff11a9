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
    /// One limit: its path in study.json, its name, and how it is read and written.
    struct Limit {
        QString key;
        QString label;
        QString toolTip;
        Quantity quantity;
        std::function<std::optional<double>(const Limits&)> get;
        std::function<void(Limits&, std::optional<double>)> set;
    };
    struct Row {
        Limit limit;
        QuantityField* field;
        QLabel* fault;

        QString path() const { return QStringLiteral("limits.") + limit.key; }
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
