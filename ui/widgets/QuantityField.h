#pragma once

#include "ui/text/QuantityText.h"

#include <QLineEdit>

namespace vernier {

/// A field for a number with its unit, or for none: empty stands for "no limit" or whatever its placeholder says.
class QuantityField : public QLineEdit {
    Q_OBJECT

public:
    explicit QuantityField(Quantity quantity, QWidget* parent = nullptr);

    /// Shows a value; the text that is being typed stays as it is if it means the same.
    void setValue(std::optional<double> value);

Q_SIGNALS:
    /// What is typed is a value, or nothing.
    void valueEdited(std::optional<double> value);
    /// What is typed is no value, and why; empty once it is one again.
    void entryFaultChanged(const QString& fault);

private:
    Quantity m_quantity;
    QString m_fault;
};

}  // namespace vernier
