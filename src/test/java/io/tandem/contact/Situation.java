package io.tandem.contact;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.AnswerCaller;
import io.tandem.contact.command.Conference;
import io.tandem.contact.command.Consult;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.command.StartBreak;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.TransferDirectly;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where contact 1 may stand. Operator 7 is the one who serves it, 8 the colleague, 9 waits in another queue. For calls
 * that came in, leg 1 is the caller's, leg 2 that of operator 7, leg 3 the third one's.
 */
enum Situation {
    ARRIVED {
        @Override
        void arrange(Centre centre) {
            centre.arrive(1, Medium.VOICE, Optional.empty(), Optional.empty());
        }
    },
    SCRIPTED {
        @Override
        void arrange(Centre centre) {
            centre.arrive(1, Medium.VOICE, Optional.empty(), Optional.of("ivr"));
        }
    },
    QUEUED {
        @Override
        void arrange(Centre centre) {
            Break away = new Break(3, BreakKind.BREAK, "Lunch", "");
            centre.run(at -> new StartBreak(7, away, at));
            centre.run(at -> new StartBreak(8, away, at));
            centre.call(1, Centre.SALES);
        }
    },
    OFFERED {
        @Override
        void arrange(Centre centre) {
            centre.call(1, Centre.SALES);
        }
    },
    OWN_PHONE_RINGS {
        @Override
        void arrange(Centre centre) {
            centre.run(at ->
                    new PlaceCall(1, 7, Destination.number("01632 960002"), "01632 960010", Recording.onDemand(), at));
        }
    },
    OTHER_PHONE_RINGS {
        @Override
        void arrange(Centre centre) {
            OWN_PHONE_RINGS.arrange(centre);
            centre.run(at -> new LegAnswered(Centre.leg(1, 1), at));
        }
    },
    CONNECTED {
        @Override
        void arrange(Centre centre) {
            OFFERED.arrange(centre);
            centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));
        }
    },
    CALLER_HELD {
        @Override
        void arrange(Centre centre) {
            CONNECTED.arrange(centre);
            centre.run(at -> new HoldCaller(1, at));
        }
    },
    SURVEY_FOLLOWS {
        @Override
        void arrange(Centre centre) {
            centre.arrive(1, Medium.VOICE, Optional.of(Centre.SALES), Optional.of("survey"));
            centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));
        }
    },
    CONSULT_RINGS {
        @Override
        void arrange(Centre centre) {
            CONNECTED.arrange(centre);
            centre.run(at -> new Consult(1, Destination.operator(8), at));
        }
    },
    CONSULTING {
        @Override
        void arrange(Centre centre) {
            CONSULT_RINGS.arrange(centre);
            centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));
        }
    },
    CONFERENCE {
        @Override
        void arrange(Centre centre) {
            CONSULTING.arrange(centre);
            centre.run(at -> new Conference(1, at));
        }
    },
    TRANSFER_DIALS {
        @Override
        void arrange(Centre centre) {
            CONNECTED.arrange(centre);
            centre.run(at -> new TransferDirectly(1, Destination.operator(8), at));
        }
    },
    TRANSFER_RINGS {
        @Override
        void arrange(Centre centre) {
            TRANSFER_DIALS.arrange(centre);
            centre.run(at -> new LegAlerting(Centre.leg(1, 3), at));
        }
    },
    SCRIPT_TRANSFERS {
        @Override
        void arrange(Centre centre) {
            SCRIPTED.arrange(centre);
            centre.run(at -> new TransferFromScript(
                    1,
                    List.of(Destination.number("01632 960004"), Destination.number("01632 960005")),
                    false,
                    "",
                    Map.of(),
                    at));
        }
    },
    SCRIPT_TALKS {
        @Override
        void arrange(Centre centre) {
            SCRIPTED.arrange(centre);
            centre.run(at -> new AnswerCaller(1, Map.of(), at));
        }
    },
    SCREENED_RINGS {
        @Override
        void arrange(Centre centre) {
            SCRIPT_TALKS.arrange(centre);
            List<Destination> destinations = List.of(Destination.operator(7), Destination.number("01632 960005"));
            centre.run(at -> new TransferFromScript(1, destinations, true, "", Map.of(), at));
        }
    },
    SCREENED_ANSWERED {
        @Override
        void arrange(Centre centre) {
            SCREENED_RINGS.arrange(centre);
            centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));
        }
    },
    INTERNAL {
        @Override
        void arrange(Centre centre) {
            centre.run(at -> new PlaceCall(1, 7, Destination.operator(8), "", Recording.onDemand(), at));
            centre.run(at -> new LegAnswered(Centre.leg(1, 1), at));
            centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));
        }
    },
    CHAT_OFFERED {
        @Override
        void arrange(Centre centre) {
            centre.arrive(1, Medium.CHAT, Optional.of(Centre.SALES), Optional.empty());
        }
    },
    CHAT_CONNECTED {
        @Override
        void arrange(Centre centre) {
            CHAT_OFFERED.arrange(centre);
            centre.run(at -> new Answer(7, at));
        }
    },
    ENDED {
        @Override
        void arrange(Centre centre) {
            CONNECTED.arrange(centre);
            centre.run(at -> new Terminate(1, at));
        }
    };

    /** Brings a ready centre there. */
    abstract void arrange(Centre centre);
}
