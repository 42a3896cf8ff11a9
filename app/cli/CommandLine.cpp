#include "app/cli/CommandLine.h"

#include "app/cli/Commands.h"

#include <iostream>

namespace vernier {

int runCommandLine(const QStringList& arguments) {
    if (arguments.size() == 2 && arguments[1] == QLatin1String("serve"))
        return serve(std::cin, std::cout);
    std::cerr << "Usage: vernier-cli serve\n";
    return kExitUsage;
}

}  // namespace vernier
