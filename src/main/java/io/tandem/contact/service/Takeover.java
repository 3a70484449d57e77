package io.tandem.contact.service;

import io.tandem.contact.floor.SwitchInstruction.Settle;
import io.tandem.contact.floor.SwitchInstruction.Standing;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Role;
import io.tandem.directory.Customer;
import io.tandem.directory.Directory;
import io.tandem.store.Store;
import io.tandem.store.Workspace;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What the contact centre does when another node takes charge of the switch: reports of those before count no longer, and the
 * switch is told of every call how the centre sees it. That is told in the stream of orders, after all that the same contact
 * was in need of before; so nothing that is still under way is taken for lost.
 */
@ApplicationScoped
class Takeover {

    /** How many contacts one update looks at. */
    private static final int TOGETHER = 50;

    private static final String TERMS = "switch-term";

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private Directory directory;

    /** Another term begins. */
    CompletionStage<Long> term() {
        return store.next(TERMS);
    }

    /** All calls that the centre knows of, of which each was told to the switch. */
    CompletionStage<List<CallName>> calls(long term) {
        List<CallName> calls = new ArrayList<>();
        return CompletableFuture.supplyAsync(directory::customers, workers).thenCompose(customers -> {
            CompletionStage<Void> all = CompletableFuture.completedStage(null);
            for (Customer customer : customers) {
                all = all.thenCompose(before -> begin(customer.id(), term)).thenCompose(contacts -> {
                    contacts.forEach(contact -> calls.add(new CallName(customer.id(), contact)));
                    return settle(customer.id(), contacts);
                });
            }
            return all.thenApply(done -> calls);
        });
    }

    private CompletionStage<List<Long>> begin(long customerId, long term) {
        return store.update(Floors.group(customerId), workspace -> {
            long known = workspace
                    .get(Floors.term(customerId))
                    .map(SwitchTerm::number)
                    .orElse(0L);
            if (known < term) {
                workspace.put(Floors.term(customerId), new SwitchTerm(term));
            }
            List<Long> contacts = new ArrayList<>();
            for (int part = 0; part < Floors.VOICE_PARTS; part++) {
                workspace
                        .get(Floors.voiceContacts(customerId, part))
                        .ifPresent(listed -> contacts.addAll(listed.ids()));
            }
            return contacts;
        });
    }

    private CompletionStage<Void> settle(long customerId, List<Long> contacts) {
        CompletionStage<Void> all = CompletableFuture.completedStage(null);
        for (int from = 0; from < contacts.size(); from += TOGETHER) {
            List<Long> some = contacts.subList(from, Math.min(contacts.size(), from + TOGETHER));
            all = all.thenCompose(before -> store.update(Floors.group(customerId), workspace -> {
                some.forEach(contact -> settle(workspace, customerId, contact));
                return null;
            }));
        }
        return all;
    }

    private static void settle(Workspace workspace, long customerId, long contactId) {
        workspace
                .get(Floors.contact(customerId, contactId))
                .filter(Contact::isLive)
                .ifPresent(contact -> workspace.publish(
                        Floors.SWITCH, new SwitchOrder(customerId, new Settle(contactId, standings(contact)))));
    }

    private static List<Standing> standings(Contact contact) {
        return contact.live().stream()
                .map(party -> new Standing(party.leg(), party.role() == Role.CALLER, party.state()))
                .toList();
    }
}
