#include "tests/support/TestProgram.h"
#include "ui/tables/ParameterTree.h"

namespace tst_ParameterTree {

using namespace vernier;

namespace {

Parameter named(const char* name, std::vector<const char*> parents = {}) {
    Parameter parameter;
    parameter.name = name;
    for (const char* const parent : parents)
        parameter.when.push_back({parent, {std::string("yes")}});
    return parameter;
}

}  // namespace

class TestParameterTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainParametersAreRootsInTheirOrder() {
        const ParameterTree tree({named("a"), named("b")});
        QCOMPARE(tree.order(), (std::vector<int>{0, 1}));
        QVERIFY(!tree.isBranched());
        QCOMPARE(tree.siblings(1), (std::vector<int>{0, 1}));
    }

    void childrenFollowTheirParent() {
        const ParameterTree tree(
            {named("a"), named("b"), named("of_a", {"a"}), named("of_of_a", {"of_a"}), named("of_a_2", {"a"})});
        QCOMPARE(tree.order(), (std::vector<int>{0, 2, 3, 4, 1}));
        QCOMPARE(tree.at(3).depth, 2);
        QCOMPARE(tree.descendantCount(0), 3);
        QCOMPARE(tree.siblings(2), (std::vector<int>{2, 4}));
    }

    void ofSeveralParentsTheLastDeclaredHoldsTheChild() {
        const ParameterTree tree({named("a"), named("b"), named("child", {"b", "a"})});
        QCOMPARE(tree.at(2).parent, 1);
    }

    void conditionsThatNameNoEarlierParameterMakeNoBranch() {
        const ParameterTree tree({named("a", {"b"}), named("b", {"b"}), named("c", {"nowhere"})});
        QCOMPARE(tree.order(), (std::vector<int>{0, 1, 2}));
        QVERIFY(!tree.isBranched());
    }

    void nothingIsATreeToo() { QVERIFY(ParameterTree(std::vector<Parameter>()).order().empty()); }
};

VERNIER_TEST(TestParameterTree, Windows);

}  // namespace tst_ParameterTree

#include "tst_ParameterTree.moc"
