#pragma once

#include "tests/support/OpenedStudy.h"
#include "ui/define/DefineView.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace vernier::test {

/// What a trainer prints.
inline constexpr const char* kOutput =
    "loading digits: 1,437 train, 360 validation\n"
    "epoch 1 loss 1.9142 val_acc=0.6361\n"
    "epoch 2 loss 1.1270 val_acc=0.8194\n"
    "epoch 3 loss 0.7415 val_acc=0.8806\n"
    "epoch 4 loss 0.5511 val_acc=0.9083\n"
    "epoch 5 loss 0.4436 val_acc=0.9194\n"
    "saved model.bin\n";

/// The window of a user at work: a study and a view of it.
struct Desk {
    explicit Desk(const StudyDefinition& definition = sampleDefinition())
        : opened(definition), view(opened.definition, opened.tryOnce) {
        view.resize(1216, 730);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("The view does not appear");
    }

    template <typename Widget = QWidget>
    Widget& find(const char* name) {
        auto* const widget = view.findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            qFatal("There is no %s", name);
        return *widget;
    }
    QTableView& parameters() { return find<QTableView>("parameterTable"); }
    const Parameter& parameter(int row) { return opened.definition.draft().parameters[static_cast<std::size_t>(row)]; }

    void doubleClick(QTableView& table, const QModelIndex& index) {
        const QPoint place = table.visualRect(index).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
    }
    /// Types over a cell of a table and presses Return.
    void typeInCell(QTableView& table, int row, int column, const QString& text) {
        const QModelIndex index = table.model()->index(row, column);
        table.scrollTo(index);
        doubleClick(table, index);
        typeInField(table, text);
    }
    /// The field that is open in a table, or null.
    static QLineEdit* openField(QTableView& table) {
        for (QLineEdit* const field : table.viewport()->findChildren<QLineEdit*>()) {
            if (field->isVisible())
                return field;
        }
        return nullptr;
    }
    /// Types into the field that is open, presses Return and waits until it has closed.
    static void typeInField(QTableView& table, const QString& text) {
        QLineEdit* const field = openField(table);
        if (!field)
            qFatal("No field opened");
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&table] { return !openField(table); }));
    }
    void undo() { opened.definition.undoStack().undo(); }
    void tryOnce(const char* output = kOutput, const std::vector<FileNumbers>& files = {}) {
        QTest::mouseClick(&find<QPushButton>("tryOnce"), Qt::LeftButton);
        EventBatch events;
        events.log.push_back({std::nullopt, false, true, output});
        events.tryOnceEnd = TryOnceEnd{ProcessEnd{EndKind::Exited, 0, EndRequest::None, {}, 0, 0, 0}, 3.1, files};
        opened.engine.send(std::move(events));
    }

    OpenedStudy opened;
    DefineView view;
};

}  // namespace vernier::test
