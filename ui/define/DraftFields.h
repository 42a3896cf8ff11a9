#pragma once

#include "core/study/StudyDefinition.h"
#include "ui/text/QuantityText.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace vernier {

class DefinitionController;
class QuantityField;

/// A number of study.json: where it is, its name, and how it is read and written.
struct DraftField {
    QString section;  ///< "limits"
    QString key;      ///< "trials"
    QString label;
    QString toolTip;
    Quantity quantity;
    std::function<std::optional<double>(const StudyDefinition&)> get;
    std::function<void(StudyDefinition&, std::optional<double>)> set;

    QString path() const { return section + QLatin1Char('.') + key; }
};

/// Two columns of numbers, each a field with its unit, empty for none, with what is wrong beneath it.
class DraftFields : public QWidget {
    Q_OBJECT

public:
    DraftFields(DefinitionController& definition, const std::vector<DraftField>& left, const std::vector<DraftField>& right,
                QWidget* parent = nullptr);

private:
    struct Row {
        DraftField field;
        QuantityField* entry;
        QLabel* fault;
    };

    void addColumn(const std::vector<DraftField>& fields, int column);
    void edit(const DraftField& field, std::optional<double> value);
    void refresh();
    void refreshFaults();

    DefinitionController& m_definition;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

}  // namespace vernier
