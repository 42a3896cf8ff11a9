#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QGridLayout;

namespace vernier {

class DefinitionController;
class QuantityField;
struct ResourceRange;

/// How many steps a trial may use, {resource} in the command: from, to, and what share continues at each rung. Empty for none.
class ResourceFields : public QWidget {
    Q_OBJECT

public:
    explicit ResourceFields(DefinitionController& definition, QWidget* parent = nullptr);

private:
    QuantityField* addField(const char* name, const QString& label, const QString& toolTip,
                            std::int64_t ResourceRange::*member);
    void edit(std::int64_t ResourceRange::*member, std::optional<double> value);
    void refresh();
    void refreshFaults();

    DefinitionController& m_definition;
    QGridLayout* m_grid;
    QuantityField* m_min;
    QuantityField* m_max;
    QuantityField* m_eta;
};

}  // namespace vernier
