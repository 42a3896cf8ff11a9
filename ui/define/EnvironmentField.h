#pragma once

#include <QLineEdit>

namespace vernier {

class DefinitionController;

/// The variables that trials get, as they are written before a command: NAME=value NAME="two words" LR={lr}.
class EnvironmentField : public QLineEdit {
    Q_OBJECT

public:
    explicit EnvironmentField(DefinitionController& definition, QWidget* parent = nullptr);

private:
    void edit(const QString& text);
    void refresh();

    DefinitionController& m_definition;
};

}  // namespace vernier
