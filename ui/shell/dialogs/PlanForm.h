#pragma once

#include "core/plan/PlanWish.h"
#include "ui/text/QuantityText.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace vernier {

class PlanController;
class QuantityField;
class SegmentedControl;

/// What people say of a plan. An empty field shows what the study says instead.
class PlanForm : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive this object.
    explicit PlanForm(PlanController& plan, QWidget* parent = nullptr);

private:
    struct Field {
        QString key;  ///< as in the faults of planStudy()
        QString label;
        QString toolTip;
        Quantity quantity;
        std::function<std::optional<double>(const PlanRequest&)> planned;
        std::function<void(PlanWish&, std::optional<double>)> say;
        QString absent;  ///< what holds if neither says anything
        QuantityField* entry = nullptr;
        QLabel* fault = nullptr;
        QString entryFault{};
    };

    static std::vector<Field> makeFields();
    void addField(Field& field);
    void addChoices();
    void say(const std::function<void(PlanWish&)>& change);
    void refresh();

    PlanController& m_plan;
    QGridLayout* m_grid;
    std::vector<Field> m_fields;
    QCheckBox* m_reports;
    SegmentedControl* m_noise;
    QLabel* m_measured;
};

}  // namespace vernier
