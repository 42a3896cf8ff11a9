#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace vernier {

class DefinitionController;

/// The earlier studies that the search learns from, as a list of folders, and how they are related to this one.
class WarmStartField : public QWidget {
    Q_OBJECT

public:
    explicit WarmStartField(DefinitionController& definition, QWidget* parent = nullptr);

private:
    void editFolders(const QString& text);
    void refresh();
    void refreshFaults();

    DefinitionController& m_definition;
    QLineEdit* m_folders;
    QComboBox* m_kind;
    QLabel* m_fault;
};

}  // namespace vernier
