package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A visitor and an agent at the page to try chat on, each at a page of their own or both at one. */
final class Talk {

    private Talk() {}

    /** They talk until the agent leaves; then the visitor could start another chat, and the agent waits for one. */
    static void play(Page visitor, Page agent, boolean withoutWebSockets) {
        beReady(agent);
        if (withoutWebSockets) {
            visitor.click("visitor-no-websockets");
        }
        visitor.fill("visitor-name", "Pat Doe");
        visitor.type("visitor-subject", "A parcel");
        visitor.click("visitor-begin");
        visitor.until("visitor", "state", "waiting");
        visitor.untilShown("visitor-log", "an agent will be with you shortly");
        agent.until("agent", "contact", "ALERTING");
        assertThat(agent.find("agent-customer").getText()).isEqualTo("Pat Doe");
        agent.untilShown("agent-data", "A parcel");
        agent.click("agent-accept");
        visitor.until("visitor", "state", "talking");
        agent.until("agent", "contact", "STARTED");

        visitor.type("visitor-text", "Where is it?");
        agent.untilShown("agent-typing", "Pat Doe is typing: Where is it?");
        visitor.type("visitor-text", Keys.ENTER);
        agent.untilShown("agent-log", "Where is it?");
        agent.until("$('agent-typing').textContent === ''");
        agent.type("agent-text", "On its way");
        visitor.untilShown("visitor-typing", "is typing");
        agent.type("agent-text", Keys.ENTER);
        visitor.untilShown("visitor-log", "On its way");
        visitor.until("$('visitor-typing').textContent === ''");
        agent.type("agent-text", "https://example.com/parcel");
        agent.click("agent-send-link");
        visitor.until("$('visitor-log').querySelector('a') !== null");
        assertThat(visitor.texts("visitor-log", "[data-author=me] .text")).containsExactly("Where is it?");

        agent.click("agent-leave");
        visitor.until("visitor", "state", "ended");
        visitor.untilShown("visitor-log", "The chat has ended");
        agent.until("agent", "contact", "ENDED");
        agent.find("agent-disposition")
                .findElement(By.cssSelector("[value=resolved]"))
                .click();
        agent.click("agent-complete");
        agent.until("agent", "contact", "NONE");
        visitor.click("visitor-again");
        assertThat(visitor.find("visitor-start").isDisplayed())
                .as("another chat can be started")
                .isTrue();
    }

    /** Nobody is left waiting or logged in, whatever became of the talk. */
    static void leave(Page visitor, Page agent) {
        if (visitor.find("visitor-leave").isDisplayed()) {
            visitor.click("visitor-leave");
            visitor.until("visitor", "state", "ended");
        }
        if (agent.find("agent-desk").isDisplayed()) {
            agent.until("$('agent').dataset.contact === 'NONE' || $('agent').dataset.contact === 'ENDED'");
            if (agent.find("agent-chat").isDisplayed()) {
                agent.click("agent-complete");
                agent.until("agent", "contact", "NONE");
            }
            agent.click("agent-logout");
            agent.until("agent", "state", "out");
        }
    }

    /** The agent logs in, and waits for chats. */
    static void beReady(Page agent) {
        agent.click("agent-enter");
        agent.until("agent", "state", "NOT_READY");
        agent.click("agent-ready");
        agent.until("agent", "state", "READY");
    }
}
