#include "ui/shell/StartPage.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CommandEdit.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kPathCharacters = 48;
constexpr int kPageCharacters = 72;

}  // namespace

StartPage::StartPage(const QStringList& recentFolders, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("startPage"));
    setWindowTitle(tr("Vernier"));
    auto* const title = new QLabel(tr("Vernier"));
    QFont large = semiboldFont(font());
    large.setPixelSize(fontInfo().pixelSize() * 2);
    title->setFont(large);
    auto* const subtitle = new QLabel(tr("Find the hyperparameters that make your training command work best."));
    subtitle->setProperty("muted", true);
    auto* const open = new QPushButton(tr("Open a study folder"));
    open->setObjectName(QStringLiteral("openStudy"));
    open->setToolTip(tr("A study is a folder with a study.json (Ctrl+O)"));
    auto* const sample = new QPushButton(tr("New study from the sample"));
    sample->setObjectName(QStringLiteral("newFromSample"));
    sample->setToolTip(tr("Makes your own copy of the sample, a small neural network that learns to read handwritten digits"));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(open);
    buttons->addWidget(sample);
    buttons->addStretch(1);
    auto* const page = new QWidget;
    page->setFixedWidth(fontMetrics().averageCharWidth() * kPageCharacters);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(10);
    column->addWidget(makeNew());
    column->addLayout(buttons);
    column->addSpacing(4);
    column->addWidget(makeRecent(recentFolders));
    column->addStretch(3);
    auto* const layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(page);
    layout->addStretch(1);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
}

QWidget* StartPage::makeNew() {
    auto* const card = new Card(tr("New study"));
    card->setDescription(tr("from the command you run today"));
    auto* const command = new CommandEdit;
    command->setObjectName(QStringLiteral("startCommand"));
    command->setTakesLines(true);
    command->setSubmits(true);
    connect(command, &CommandEdit::submitted, this, [this, command] { Q_EMIT newRequested(command->toPlainText()); });
    command->setAccessibleName(tr("The command you run today"));
    command->setPlaceholderText(tr("python3 train.py --lr 0.01 --batch-size 64"));
    QLabel* const hint =
        new QLabel(tr("Paste the command, with the lines around it if you like: its options become parameters. Or drop a "
                      "script here, a W&B sweep, an NNI search "
                      "space, a SageMaker "
                      "tuning job, or the folder of a study."));
    hint->setProperty("muted", true);
    hint->setWordWrap(true);
    auto* const create = new QPushButton(tr("Find its parameters…"));
    create->setObjectName(QStringLiteral("newStudyButton"));
    create->setProperty("primary", true);
    create->setToolTip(tr("Shows the values in the command, and lets you tick those that should vary"));
    auto* const import = new QPushButton(tr("From a file…"));
    import->setObjectName(QStringLiteral("importStudy"));
    import->setToolTip(tr("A script, or a search defined for another tool"));
    auto* const row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(create);
    row->addWidget(import);
    row->addStretch(1);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(command);
    layout->addWidget(hint);
    layout->addLayout(row);
    card->addContent(content, 12, 0);
    connect(create, &QPushButton::clicked, this, [this, command] { Q_EMIT newRequested(command->toPlainText()); });
    connect(import, &QPushButton::clicked, this, &StartPage::importRequested);
    return card;
}

QWidget* StartPage::makeRecent(const QStringList& folders) {
    auto* const card = new Card(tr("Recent studies"));
    auto* const list = new QWidget;
    auto* const layout = new QVBoxLayout(list);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(0);
    if (folders.isEmpty()) {
        auto* const empty = new QLabel(tr("Studies you open will be listed here."));
        empty->setProperty("muted", true);
        empty->setMargin(8);
        layout->addWidget(empty);
    }
    for (const QString& folder : folders) {
        const QString path =
            folder.startsWith(QDir::homePath()) ? QLatin1Char('~') + folder.mid(QDir::homePath().size()) : folder;
        const QString shown =
            fontMetrics().elidedText(path, Qt::ElideMiddle, fontMetrics().averageCharWidth() * kPathCharacters);
        auto* const button = new QPushButton(QStringLiteral("%1   %2").arg(QDir(folder).dirName(), shown));
        button->setProperty("quiet", true);
        button->setProperty("entry", true);
        button->setIcon(themeIcon(QStringLiteral("folder"), IconTone::Muted));
        button->setToolTip(folder);
        connect(button, &QPushButton::clicked, this, [this, folder] { Q_EMIT studyRequested(folder); });
        layout->addWidget(button);
    }
    card->addContent(list);
    return card;
}

}  // namespace vernier
