#include "ui/shell/HelpPanel.h"

#include "ui/theme/ThemeColors.h"
#include "ui/theme/ThemeIcon.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

/// The pages sit in a static library, which a linker would leave out. Q_INIT_RESOURCE works outside of namespaces only.
static void registerHelp() {
    Q_INIT_RESOURCE(help);
}

namespace vernier {

namespace {

constexpr auto kFirstPage = "startPage";

/// Translators name here the folder in resources/help that holds the pages in their language; missing pages are shown in
/// English.
QString pagePath(const QString& view) {
    const QString path = QStringLiteral(":/help/%1/%2.html");
    const QString translated = path.arg(HelpPanel::tr("en", "folder of the help pages"), view);
    return QFile::exists(translated) ? translated : path.arg(QStringLiteral("en"), view);
}

QUrl pageUrl(const QString& view) {
    return QUrl(QStringLiteral("qrc") + pagePath(view));
}

/// The visible view: the widget with a help page; if there are several, one is inside the other, and the inner one counts.
QString viewIn(const QWidget& window) {
    QString found = HelpPanel::hasPage(window.objectName()) ? window.objectName() : QString();
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        if (widget->isVisible() && HelpPanel::hasPage(widget->objectName()))
            found = widget->objectName();
    }
    return found.isEmpty() ? QLatin1String(kFirstPage) : found;
}

bool holdsAnchor(const QString& page, const QString& name) {
    return !name.isEmpty() && page.contains(QStringLiteral("<a name=\"%1\">").arg(name));
}

/// The anchor nearest to `focus`: its own, otherwise that of something in the same card, and so on outwards.
QString anchorFor(const QString& page, const QWidget* focus) {
    for (const QWidget* widget = focus; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (HelpPanel::hasPage(widget->objectName()))
            return {};  // the whole view
        if (holdsAnchor(page, widget->objectName()))
            return widget->objectName();
        const QList<QWidget*> inside = widget->findChildren<QWidget*>();
        for (const QWidget* const child : inside) {
            if (holdsAnchor(page, child->objectName()))
                return child->objectName();
        }
    }
    return {};
}

QString styleOf(const ThemeColors& colors) {
    return QStringLiteral(
               "body { color: %1; } a { color: %2; text-decoration: none; } p, ul { margin-top: 4px; margin-bottom: 4px; } "
               "h1 { font-size: large; font-weight: 600; } h2 { font-size: medium; font-weight: 600; margin-top: 14px; } "
               "code { background-color: %3; } kbd { background-color: %3; font-weight: 600; }")
        .arg(colors.text.name(), colors.accent.name(), colors.second.name());
}

QToolButton* makeButton(const char* name, const QString& text, const QString& toolTip) {
    auto* const button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setProperty("quiet", true);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

}  // namespace

HelpPanel::HelpPanel(QWidget* parent) : QWidget(parent), m_browser(new QTextBrowser) {
    registerHelp();
    setObjectName(QStringLiteral("helpPanel"));
    setAccessibleName(tr("Help"));
    m_browser->setObjectName(QStringLiteral("helpText"));
    m_browser->setAccessibleName(tr("Help"));
    m_browser->setToolTip({});
    m_browser->setProperty("embedded", true);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(14);
    QToolButton* const back = makeButton("helpBack", tr("Back"), tr("Previous page"));
    QToolButton* const start = makeButton("helpStart", tr("Terms and first steps"), tr("What the terms mean and how to start"));
    QToolButton* const handbook =
        makeButton("helpHandbook", tr("Handbook"), tr("Tutorial, how to, reference and explanations"));
    back->setEnabled(false);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(14, 6, 6, 6);
    auto* const title = new QLabel(tr("Help"));
    title->setProperty("heading", true);
    QToolButton* const close = makeButton("helpClose", {}, tr("Close help"));
    close->setIcon(themeIcon(QStringLiteral("close"), IconTone::Muted));
    bar->addWidget(title);
    bar->addStretch(1);
    bar->addWidget(back);
    bar->addWidget(start);
    bar->addWidget(handbook);
    bar->addWidget(close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_browser, 1);
    connect(back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(start, &QToolButton::clicked, this, [this] { showPage(QLatin1String(kFirstPage)); });
    connect(handbook, &QToolButton::clicked, this, &HelpPanel::handbookRequested);
    connect(close, &QToolButton::clicked, this, &HelpPanel::closeRequested);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QToolButton::setEnabled);
    dress();
}

bool HelpPanel::hasPage(const QString& view) {
    return !view.isEmpty() && QFile::exists(pagePath(view));
}

bool HelpPanel::showFor(const QWidget& window, const QWidget* focus) {
    const QString view = viewIn(window);
    QFile file(pagePath(view));
    QUrl url = pageUrl(view);
    if (file.open(QIODevice::ReadOnly))
        url.setFragment(anchorFor(QString::fromUtf8(file.readAll()), focus));
    if (m_browser->source() == url)
        return false;
    m_browser->setSource(url);
    return true;
}

void HelpPanel::showPage(const QString& view) {
    m_browser->setSource(pageUrl(view));
}

void HelpPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void HelpPanel::dress() {
    m_browser->document()->setDefaultStyleSheet(styleOf(ThemeColors::of(QApplication::palette())));
    if (!m_browser->source().isEmpty())
        m_browser->reload();
}

}  // namespace vernier
