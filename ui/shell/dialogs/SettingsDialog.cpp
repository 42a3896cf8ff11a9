#include "ui/shell/dialogs/SettingsDialog.h"

#include "core/study/StudyDefinition.h"
#include "ui/controllers/SettingsController.h"
#include "ui/widgets/FieldMarks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kDialogCharacters = 92;

enum Topics { Appearance, Language, Start, Notifications, StudiesFolder, Slots };

}  // namespace

QList<SettingsDialog::Topic> SettingsDialog::topics() {
    return {{QStringLiteral("settingsTheme"), tr("Appearance")},
            {QStringLiteral("settingsLanguage"), tr("Language")},
            {QStringLiteral("settingsStart"), tr("At the start")},
            {QStringLiteral("settingsNotifications"), tr("Notifications")},
            {QStringLiteral("settingsFolder"), tr("New studies are kept in")},
            {QStringLiteral("settingsSlots"), tr("Slots of new studies")}};
}

SettingsDialog::SettingsDialog(SettingsController& settings, QWidget* parent) : QDialog(parent), m_settings(settings) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(16);
    addRow(*form, Appearance, makeTheme(), tr("Changes all windows at once."));
    addRow(*form, Language, makeLanguage(),
           tr("Takes effect when Vernier is restarted. Numbers stay as they are in commands and logs."));
    addRow(*form, Start, makeStart(), tr("What Vernier shows when it is started without a study."));
    addRow(*form, Notifications, makeNotifications(), tr("The desktop notifies you, unless the study's window is in front."));
    addRow(*form, StudiesFolder, makeFolder(),
           tr("Each study becomes a folder in there. Existing studies stay where they are."));
    addRow(*form, Slots, makeSlots(), tr("How many of their trials run at the same time, until you change it."));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    const int width = fontMetrics().averageCharWidth() * kDialogCharacters;
    resize(width, layout->heightForWidth(width));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::focusOn(const QString& field) {
    if (auto* const widget = findChild<QWidget*>(field))
        widget->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::addRow(QFormLayout& form, int topic, QWidget* field, const QString& hint) {
    const Topic about = topics()[topic];
    QWidget* const control = field->objectName().isEmpty() ? field->findChild<QWidget*>(about.field) : field;
    control->setAccessibleName(about.text);
    control->setToolTip(hint);
    auto* const label = new QLabel(about.text);
    label->setBuddy(control);
    QLabel* const muted = makeMutedLabel(hint);
    muted->setWordWrap(true);
    auto* const cell = new QWidget;
    auto* const layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(field);
    layout->addWidget(muted);
    form.addRow(label, cell);
}

QWidget* SettingsDialog::makeTheme() {
    auto* const choice = new QComboBox;
    choice->setObjectName(topics()[Appearance].field);
    choice->addItems({tr("Light or dark, like the desktop"), tr("Light"), tr("Dark")});
    choice->setCurrentIndex(static_cast<int>(m_settings.theme()));
    connect(choice, &QComboBox::activated, this, [this](int index) { m_settings.setTheme(static_cast<ThemeMode>(index)); });
    return choice;
}

QWidget* SettingsDialog::makeLanguage() {
    auto* const choice = new QComboBox;
    choice->setObjectName(topics()[Language].field);
    choice->addItem(tr("Same as the system"), QString());
    choice->addItem(QStringLiteral("English"), QStringLiteral("en"));  // each in its own language, for those who read no other
    choice->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    choice->setCurrentIndex(std::max(0, choice->findData(m_settings.language())));
    connect(choice, &QComboBox::activated, this, [this, choice] { m_settings.setLanguage(choice->currentData().toString()); });
    return choice;
}

QWidget* SettingsDialog::makeStart() {
    auto* const choice = new QComboBox;
    choice->setObjectName(topics()[Start].field);
    choice->addItems({tr("The start page"), tr("The last study, as it was left")});
    choice->setCurrentIndex(static_cast<int>(m_settings.startWith()));
    connect(choice, &QComboBox::activated, this, [this](int index) { m_settings.setStartWith(static_cast<StartWith>(index)); });
    return choice;
}

QWidget* SettingsDialog::makeNotifications() {
    auto* const box = new QCheckBox(tr("Notify me when a study ends"));
    box->setObjectName(topics()[Notifications].field);
    box->setChecked(m_settings.notifies());
    connect(box, &QCheckBox::toggled, &m_settings, &SettingsController::setNotifies);
    return box;
}

QWidget* SettingsDialog::makeFolder() {
    auto* const row = new QWidget;
    auto* const field = new QLineEdit(QDir::toNativeSeparators(m_settings.studiesFolder()));
    field->setObjectName(topics()[StudiesFolder].field);
    auto* const choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QStringLiteral("settingsFolderChoose"));
    choose->setAccessibleName(tr("Choose the folder of new studies"));
    choose->setToolTip(choose->accessibleName());
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 1);
    layout->addWidget(choose);
    connect(field, &QLineEdit::textChanged, this, [this, field] { takeFolder(*field); });
    connect(choose, &QPushButton::clicked, this, [this, field] { chooseFolder(*field); });
    return row;
}

void SettingsDialog::takeFolder(QLineEdit& field) {
    const QString folder = field.text().trimmed();
    const bool isSound = QDir::isAbsolutePath(folder);
    markFault(field, isSound ? QString() : tr("Enter the full path of a folder."));
    if (isSound)
        m_settings.setStudiesFolder(QDir::cleanPath(folder));
}

void SettingsDialog::chooseFolder(QLineEdit& field) {
    auto* const dialog = new QFileDialog(this, tr("The folder of new studies"), field.text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &field, &QLineEdit::setText);
    dialog->open();
}

QWidget* SettingsDialog::makeSlots() {
    auto* const count = new QSpinBox;
    count->setObjectName(topics()[Slots].field);
    count->setRange(1, kMaxSlots);
    count->setValue(m_settings.newStudySlots());
    count->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    connect(count, &QSpinBox::valueChanged, &m_settings, &SettingsController::setNewStudySlots);
    return count;
}

}  // namespace vernier
