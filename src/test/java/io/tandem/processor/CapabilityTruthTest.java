package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Consult;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Recording;
import io.tandem.processor.ProcessorCentre.Client;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In many situations, every capability the client was told of is tried: what is enabled works, what is disabled fails. Each
 * is tried in a centre of its own, since what works changes the situation.
 */
class CapabilityTruthTest {

    private static final String CALL = ".G1.C2.I1";

    /** How far things have come; each arranges a centre and gives the agent's desktop. */
    enum Situation {
        STARTED {
            @Override
            Client arrange(ProcessorCentre centre) {
                return centre.start(7);
            }
        },
        CHANNELS_THAT_STAND_ALONE {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.start(7);
                agent.send("session.addchannel", "", "{\"channel\":{\"endpoint\":\"33337\",\"type\":\"Telephony\"}}");
                agent.send("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Chat\"}}");
                agent.send("channel.activate", ".C1", "{}");
                return agent;
            }
        },
        CONTACT_THAT_NO_CHANNEL_SHOWS {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.chatBesidesTelxl();
                centre.arrive(1, Medium.VOICE);
                return agent;
            }
        },
        CONTACT_THAT_NO_CHANNEL_OF_THE_GROUP_SHOWS {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.groupBesidesTelxl();
                centre.arrive(1, Medium.EMAIL);
                return agent;
            }
        },
        CALL_AT_AN_INACTIVE_TELEPHONE {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                List.of(".G1.C2", ".G1.C4", ".G1.C5")
                        .forEach(channel -> agent.send("channel.deactivate", channel, "{}"));
                centre.dial(1, 7);
                return agent;
            }
        },
        CALL_AT_AN_INACTIVE_TELEPHONE_WHILE_A_CHANNEL_STANDS_ALONE {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.start(7);
                agent.send("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Chat\"}}");
                agent.send("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"g\",\"email\":true}}");
                List.of(".C1", ".G2.C4").forEach(channel -> agent.send("channel.activate", channel, "{}"));
                centre.dial(1, 7);
                return agent;
            }
        },
        READY {
            @Override
            Client arrange(ProcessorCentre centre) {
                return centre.ready(7);
            }
        },
        NOT_READY {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                List.of(".G1.C2", ".G1.C3", ".G1.C4", ".G1.C5")
                        .forEach(channel -> agent.send("channel.notready", channel, "{\"reason\":\"1\"}"));
                return agent;
            }
        },
        CALL_OFFERED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                centre.arrive(1, Medium.VOICE);
                return agent;
            }
        },
        CALL_ANSWERED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = CALL_OFFERED.arrange(centre);
                centre.answered(1, 2);
                return agent;
            }
        },
        CALLER_HELD {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CALL_ANSWERED.arrange(centre), "conversation.hold", CALL + ".V1", "{}");
            }
        },
        RECORDING {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CALL_ANSWERED.arrange(centre), "interaction.recording.start", CALL, "{}");
            }
        },
        RECORDING_PAUSED {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(RECORDING.arrange(centre), "interaction.recording.pause", CALL, "{}");
            }
        },
        RECORDING_NOT_ALLOWED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                centre.arrive(1, Medium.VOICE, Recording.none(false, false));
                centre.answered(1, 2);
                return agent;
            }
        },
        RECORDED_WITHOUT_CONTROL {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                centre.arrive(1, Medium.VOICE, Recording.none(true, false));
                centre.answered(1, 2);
                return agent;
            }
        },
        CONSULT_RINGS {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CALL_ANSWERED.arrange(centre), "interaction.consult", CALL, "{\"destination\":\"0123\"}");
            }
        },
        CONSULTING {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = CONSULT_RINGS.arrange(centre);
                centre.answered(1, 3);
                return agent;
            }
        },
        CONSULTING_BACK_WITH_THE_CALLER {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CONSULTING.arrange(centre), "interaction.alternate", CALL, "{}");
            }
        },
        CONFERENCE {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CONSULTING.arrange(centre), "interaction.consultconference", CALL, "{}");
            }
        },
        CALL_ON_ITS_WAY_ELSEWHERE {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(
                        CALL_ANSWERED.arrange(centre),
                        "conversation.transfer",
                        CALL + ".V1",
                        "{\"destination\":\"0123\"}");
            }
        },
        CALL_ENDED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = CALL_ANSWERED.arrange(centre);
                centre.run(at -> new LeaveAsCaller(1, at));
                return agent;
            }
        },
        OWN_PHONE_RINGS {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(READY.arrange(centre), "channel.dial", ".G1.C2", "{\"destination\":\"0123\"}");
            }
        },
        OTHER_PHONE_RINGS {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = OWN_PHONE_RINGS.arrange(centre);
                centre.answered(1, 1);
                return agent;
            }
        },
        OTHER_HAS_ANSWERED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = OTHER_PHONE_RINGS.arrange(centre);
                centre.answered(1, 2);
                return agent;
            }
        },
        CONSULTED_BY_A_COLLEAGUE {
            @Override
            Client arrange(ProcessorCentre centre) {
                centre.logIn(8);
                centre.arrive(1, Medium.VOICE);
                centre.answered(1, 2);
                Client agent = centre.ready(7);
                centre.run(at -> new Consult(1, Destination.operator(7), at));
                return agent;
            }
        },
        TALKING_TO_A_COLLEAGUE {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = CONSULTED_BY_A_COLLEAGUE.arrange(centre);
                centre.answered(1, 3);
                return agent;
            }
        },
        CHAT_OFFERED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                centre.arrive(1, Medium.CHAT);
                return agent;
            }
        },
        CHAT_ACCEPTED {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CHAT_OFFERED.arrange(centre), "interaction.accept", ".G1.C3.I1", "{}");
            }
        },
        CHAT_ENDED {
            @Override
            Client arrange(ProcessorCentre centre) {
                return after(CHAT_ACCEPTED.arrange(centre), "interaction.leave", ".G1.C3.I1", "{}");
            }
        },
        EMAIL_ACCEPTED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                centre.arrive(1, Medium.EMAIL);
                return after(agent, "interaction.accept", ".G1.C4.I1", "{}");
            }
        },
        CALLBACK_ACCEPTED {
            @Override
            Client arrange(ProcessorCentre centre) {
                Client agent = centre.ready(7);
                centre.arrive(1, Medium.CALLBACK);
                return after(agent, "interaction.accept", ".G1.C5.I1", "{}");
            }
        };

        abstract Client arrange(ProcessorCentre centre);

        private static Client after(Client agent, String command, String below, String data) {
            agent.frames().take();
            assertThat(agent.ask(command, below, data).get(0))
                    .as("arranging by %s", command)
                    .startsWith("success");
            return agent;
        }
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void whatIsEnabledWorksAndWhatIsDisabledFails(Situation situation) {
        Client told = situation.arrange(new ProcessorCentre());
        List<String> lies = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Map<String, Boolean>> object :
                told.frames().capabilities().entrySet()) {
            String below = object.getKey().substring(told.session().length());
            for (Map.Entry<String, Boolean> capability : object.getValue().entrySet()) {
                if (capability.getKey().equals("session.login")) {
                    continue; // no request has that name
                }
                Client agent = situation.arrange(ProcessorCentre.unchecked());
                agent.frames().take();
                JsonObject answer = agent.send(capability.getKey(), below, data(capability.getKey(), told)).stream()
                        .filter(message -> message.containsKey("result"))
                        .findFirst()
                        .orElseThrow();
                tried++;
                if (answer.getString("result").equals("success") != capability.getValue()) {
                    lies.add(capability + " of " + below + ": " + answer);
                }
            }
        }
        assertThat(lies).as("capabilities told wrongly, of %d", tried).isEmpty();
        assertThat(tried).as("capabilities tried").isGreaterThanOrEqualTo(5);
    }

    private static String data(String capability, Client told) {
        return switch (capability) {
            case "session.addchannel" -> "{\"channel\":{\"endpoint\":\"1\",\"type\":\"" + missingType(told) + "\"}}";
            case "session.addchannelgroup" -> "{\"channelgroup\":{\"name\":\"more\"}}";
            case "session.removechannel" -> "{\"channel\":{\"id\":\"C1\"}}";
            case "session.removechannelgroup" -> "{\"channel\":{\"id\":\"G1\"}}";
            case "channel.dial", "interaction.consult", "conversation.transfer" -> "{\"destination\":\"0123\"}";
            case "conversation.senddtmf" -> "{\"digits\":\"1\"}";
            case "interaction.sendmessage" -> "{\"text\":\"hello\"}";
            case "interaction.typing" -> "{\"typing\":true}";
            default -> "{}";
        };
    }

    /** Channels are added in this order in all situations. */
    private static String missingType(Client told) {
        long channels = told.frames().capabilities().keySet().stream()
                .filter(target -> target.matches(".*\\.C\\d"))
                .count();
        return channels == 0 ? "Telephony" : "Email";
    }
}
