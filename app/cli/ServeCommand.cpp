#include "app/cli/Commands.h"
#include "core/engine/ServeSession.h"

#include <istream>
#include <ostream>
#include <string>

namespace vernier {

int serve(std::istream& in, std::ostream& out) {
    ServeSession session;
    for (std::string line; !session.isClosed() && std::getline(in, line);)
        out << session.answer(line) << std::endl;
    return kExitOk;
}

}  // namespace vernier
