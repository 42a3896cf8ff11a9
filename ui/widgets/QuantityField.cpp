#include "ui/widgets/QuantityField.h"

namespace vernier {

QuantityField::QuantityField(Quantity quantity, QWidget* parent) : QLineEdit(parent), m_quantity(quantity) {
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        const QuantityEntry entry = quantityFrom(text, m_quantity);
        if (entry.fault.isEmpty())
            Q_EMIT valueEdited(entry.value);
        if (std::exchange(m_fault, entry.fault) != entry.fault)
            Q_EMIT entryFaultChanged(entry.fault);
    });
}

void QuantityField::setValue(std::optional<double> value) {
    const QuantityEntry typed = quantityFrom(text(), m_quantity);
    if (hasFocus() && (typed.value == value || !typed.fault.isEmpty()) && isModified())
        return;
    m_fault.clear();
    setText(value ? quantityText(*value, m_quantity) : QString());
}

}  // namespace vernier
