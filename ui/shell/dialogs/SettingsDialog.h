#pragma once

#include <QDialog>

class QFormLayout;
class QLineEdit;

namespace vernier {

class SettingsController;

/// What the user chooses for the whole program. Each choice takes effect at once, or says when it does.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// `settings` must outlive the dialog.
    explicit SettingsDialog(SettingsController& settings, QWidget* parent = nullptr);

    /// One of the choices, for a list of them.
    struct Topic {
        QString field;  ///< object name
        QString text;
    };
    static QList<Topic> topics();
    /// Puts the focus on the field of this object name.
    void focusOn(const QString& field);

private:
    QWidget* makeTheme();
    QWidget* makeLanguage();
    QWidget* makeStart();
    QWidget* makeNotifications();
    QWidget* makeFolder();
    QWidget* makeSlots();
    void addRow(QFormLayout& form, int topic, QWidget* field, const QString& hint);
    void takeFolder(QLineEdit& field);
    void chooseFolder(QLineEdit& field);

    SettingsController& m_settings;
};

}  // namespace vernier
