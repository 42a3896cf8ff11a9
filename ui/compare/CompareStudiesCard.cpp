#include "ui/compare/CompareStudiesCard.h"

#include "ui/controllers/ComparisonController.h"
#include "ui/controllers/StudyController.h"
#include "ui/plots/StudyOverlayPlot.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/ChoiceButton.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace vernier {

namespace {

constexpr int kMostStudies = 4;

QIcon swatch(const QColor& color) {
    QPixmap pixmap(24, 24);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(QRect(2, 10, 20, 4), color);
    return pixmap;
}

QString describe(const QString& name, const History& history) {
    const Trial* const best = history.incumbent();
    const QString count = CompareStudiesCard::tr("%n trials", nullptr, static_cast<int>(history.trials().size()));
    return best ? CompareStudiesCard::tr("%1 · %2 · best %3").arg(name, count, formatNumber(*best->objective))
                : CompareStudiesCard::tr("%1 · %2 · no result yet").arg(name, count);
}

QStringList localFolders(const QMimeData& data) {
    QStringList folders;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            folders << url.toLocalFile();
    }
    return folders;
}

}  // namespace

CompareStudiesCard::CompareStudiesCard(StudyController& study, ComparisonController& comparison, QWidget* parent)
    : Card(tr("Studies"), parent),
      m_study(study),
      m_comparison(comparison),
      m_plot(new StudyOverlayPlot),
      m_list(new QListWidget),
      m_add(new QPushButton(tr("Add study…"))),
      m_remove(new QPushButton(tr("Remove"))),
      m_refusal(new QLabel) {
    setAcceptDrops(true);
    assemble();
    connect(m_add, &QPushButton::clicked, this, &CompareStudiesCard::chooseFolder);
    connect(m_remove, &QPushButton::clicked, this, &CompareStudiesCard::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row > 0); });
    connect(&m_comparison, &ComparisonController::othersChanged, this, [this] {
        m_refusal->hide();
        refresh();
    });
    connect(&m_comparison, &ComparisonController::refused, this, [this](const QString& reason) {
        m_refusal->setText(reason);
        m_refusal->show();
    });
    connect(&m_study, &StudyController::trialsChanged, this, &CompareStudiesCard::refresh);
    connect(&m_study, &StudyController::definitionChanged, this, &CompareStudiesCard::refresh);
    refresh();
}

void CompareStudiesCard::assemble() {
    m_plot->setObjectName(QStringLiteral("overlayPlot"));
    m_list->setObjectName(QStringLiteral("comparedStudies"));
    m_list->setAccessibleName(tr("Studies shown"));
    m_list->setProperty("embedded", true);
    m_list->setFixedHeight(fontMetrics().height() * kMostStudies + 8);
    m_add->setObjectName(QStringLiteral("addStudy"));
    m_add->setToolTip(tr("Overlay another study with the same objective, or drop its folder here"));
    m_remove->setObjectName(QStringLiteral("removeStudy"));
    m_remove->setToolTip(tr("Remove the selected study from the comparison; its folder is left alone"));
    m_remove->setEnabled(false);
    m_refusal->setObjectName(QStringLiteral("comparisonRefusal"));
    m_refusal->setProperty("fault", true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto* const kind = new ChoiceButton(tr("What to plot for each study"));
    kind->setObjectName(QStringLiteral("overlayKind"));
    kind->addChoice(tr("best by trials"));
    kind->addChoice(tr("best by time"));
    kind->addChoice(tr("distribution"));
    connect(kind, &ChoiceButton::chosen, this, [this](int index) {
        m_kind = static_cast<OverlayKind>(index);
        m_plot->resetZoom();
        refresh();
    });
    addControl(kind);
    addControl(m_add);
    addControl(m_remove);
    addContent(m_plot);
    addContent(m_refusal, 8, 0);
    addContent(m_list, 8, 0);
}

void CompareStudiesCard::chooseFolder() {
    auto* const dialog = new QFileDialog(this, tr("Add a study to the comparison"));
    dialog->setObjectName(QStringLiteral("addStudyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_comparison, &ComparisonController::add);
    dialog->open();
}

void CompareStudiesCard::removeCurrent() {
    if (m_list->currentRow() > 0)
        m_comparison.remove(m_list->currentRow() - 1);
}

void CompareStudiesCard::refresh() {
    const auto& definition = m_study.definition();
    if (!definition || !isVisible())
        return;
    std::vector<StudyOverlayPlot::Series> series{{outsideText(definition->name), overlayCurve(m_study.history(), m_kind)}};
    for (const ComparisonController::Other& other : m_comparison.others())
        series.push_back({other.name, overlayCurve(other.study.history, m_kind)});
    m_plot->show(std::move(series), m_kind, definition->objective.goal, QString::fromStdString(definition->objective.metric));
    refreshList();
}

void CompareStudiesCard::refreshList() {
    const int current = m_list->currentRow();
    const ThemeColors& colors = ThemeColors::of(palette());
    m_list->clear();
    const auto add = [&](const QString& text, const QString& toolTip) {
        auto* const item = new QListWidgetItem(swatch(StudyOverlayPlot::colorOf(m_list->count(), colors)), text, m_list);
        item->setToolTip(toolTip);
    };
    add(describe(tr("This study"), m_study.history()), m_study.folder());
    for (const ComparisonController::Other& other : m_comparison.others())
        add(describe(other.name, other.study.history), other.folder);
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
}

void CompareStudiesCard::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFolders(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CompareStudiesCard::dropEvent(QDropEvent* event) {
    const QStringList folders = localFolders(*event->mimeData());
    for (const QString& folder : folders)
        m_comparison.add(folder);
    event->acceptProposedAction();
}

void CompareStudiesCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void CompareStudiesCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    refresh();
}

}  // namespace vernier
