// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "resend/broadcasts/broadcast.h"
#include "sending/send_plan.h"

#include <optional>

namespace postroom {

//! What a person asked for.
enum class SendAction { Send, Undo, Reschedule, Stop };

//! How it ended: what is true at the service now, and why what was asked for did not happen.
struct SendResult
{
    enum class Problem {
        None,            //!< it is as asked for
        NotCounted,      //!< nobody was counted, or the people of another segment; nothing was asked of the service
        TimePassed,      //!< the chosen time has passed, or none was chosen; nothing was asked of the service
        Differs,         //!< the saved message is not the one that was shown (differences); it was not sent
        NotADraft,       //!< it is scheduled, on its way or out already; it was not sent by this
        NotScheduled,    //!< a draft, or gone out: there is no time to change
        NotRunning,      //!< there is nothing to stop: it has not begun
        TooLate,         //!< it goes out already, or so soon that nothing can be changed
        StoppedOnTheWay, //!< it had begun to go out before it was undone: it is stopped for good, what is out is out
        MadeOnWeb,       //!< it was made in the service's own editor and cannot be sent from here; a copy can
        Refused,         //!< the service said no (error)
        NotReached,      //!< the service was not reached, or not in time (error): nothing happened
        NotCarriedOut,   //!< the connection broke (error), and the service's state says that it did not happen
        Unknown,         //!< the connection broke (error), and the state could not be read: nobody knows
        Gone,            //!< there is no such broadcast any more
    };

    SendAction action = SendAction::Send;
    Problem problem = Problem::None;
    //! As last read from the service, or as its last answer means; nothing where that is not known.
    std::optional<Broadcast> state = {};
    QList<MessagePart> differences = {}; //!< of Differs
    std::optional<ApiError> error = {};  //!< what the service or the connection said
    bool logged = true;                  //!< false: the history could not be written

    bool isDone() const { return problem == Problem::None; }
    bool operator==(const SendResult &) const = default;
};

} // namespace postroom
