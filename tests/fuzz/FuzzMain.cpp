// libFuzzer's entry for the target whose name VERNIER_FUZZ_TARGET is.
#include "tests/fuzz/FuzzTargets.h"

#include <QCoreApplication>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

const vernier::test::FuzzTarget& target() {
    for (const vernier::test::FuzzTarget& target : vernier::test::fuzzTargets()) {
        if (std::strcmp(target.name, VERNIER_FUZZ_TARGET) == 0)
            return target;
    }
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    target().run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
