#pragma once

#include "ui/text/QuantityText.h"

#include <QLineEdit>

namespace vernier {

/// A field for a number with its unit, or for nothing: empty stands for "no limit" or whatever its placeholder says.
class QuantityField : public QLineEdit {
    Q_OBJECT

public:
    explicit QuantityField(Quantity quantity, QWidget* parent = nullptr);

    /// Shows a value; the text being typed stays if it means the same.
    void setValue(std::optional<double> value);

Q_SIGNALS:
    /// The typed text is a value, or empty.
    void valueEdited(std::optional<double> value);
    /// The typed text is not a value, and why; empty once it is one again.
    void entryFaultChanged(const QString& fault);

private:
    Quantity m_quantity;
    QString m_fault;
};

}  // namespace vernier
