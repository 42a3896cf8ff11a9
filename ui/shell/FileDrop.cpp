#include "ui/shell/FileDrop.h"

#include "ui/shell/DropHint.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace vernier {

namespace {

QStringList pathsIn(const QDropEvent& event) {
    QStringList paths;
    const QList<QUrl> urls = event.mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

bool endsIn(const QString& path, std::initializer_list<const char*> endings) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return std::any_of(endings.begin(), endings.end(), [&](const char* each) { return ending == QLatin1String(each); });
}

}  // namespace

QString dropText(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    if (name == QLatin1String("study.json"))
        return FileDrop::tr("Drop to open this study");
    if (endsIn(path, {"yaml", "yml", "json", "db", "sqlite", "sqlite3"}))
        return FileDrop::tr("Drop to make a study from the search in “%1”").arg(name);
    if (endsIn(path, {"py", "sh", "r", "jl", "js"}))
        return FileDrop::tr("Drop to make a study that runs “%1”").arg(name);
    if (endsIn(path, {"log", "txt", "out", "err", "jsonl", "csv"}))
        return FileDrop::tr("Drop to read metrics from “%1”").arg(name);
    return FileDrop::tr("Drop to open “%1”").arg(name);
}

FileDrop::FileDrop(QWidget& target) : QObject(&target), m_target(target), m_hint(new DropHint(target)) {
    target.setAcceptDrops(true);
    qApp->installEventFilter(this);  // fields would take the path of a file as text
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::DragLeave)
        m_hint->hide();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    auto* const widget = qobject_cast<QWidget*>(watched);
    return widget && widget->window() == &m_target && take(*static_cast<QDropEvent*>(event));
}

bool FileDrop::take(QDropEvent& event) {
    const QStringList paths = pathsIn(event);
    if (paths.isEmpty())
        return false;
    const bool isWelcome = paths.size() == 1;
    event.acceptProposedAction();  // even if it is refused, or nobody would hear that the drag has left
    if (event.type() != QEvent::Drop) {
        m_hint->showText(isWelcome ? dropText(paths.front()) : tr("One file or folder at a time, please"), isWelcome);
        return true;
    }
    m_hint->hide();
    if (isWelcome)
        Q_EMIT dropped(paths.front());
    return true;
}

}  // namespace vernier
