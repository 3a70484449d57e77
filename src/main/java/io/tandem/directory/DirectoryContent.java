package io.tandem.directory;

import java.util.List;

/**
 * Many records at once, with their ids.
 *
 * @param customers the customers
 * @param configurations configurations of these customers
 * @param users users of these customers, who may use some of these configurations
 * @param operators operators of these configurations
 * @param groups groups of operators of these customers
 * @param queues queues of these customers, served by some of the groups
 * @param numbers telephone numbers of these customers
 * @param breakStates break states of these customers
 * @param chatServices chat services of these customers
 * @param applications web applications of these customers
 */
public record DirectoryContent(
        List<Customer> customers,
        List<Configuration> configurations,
        List<User> users,
        List<OperatorProfile> operators,
        List<OperatorGroup> groups,
        List<QueueProfile> queues,
        List<DialledNumber> numbers,
        List<BreakState> breakStates,
        List<ChatServiceProfile> chatServices,
        List<ApplicationProfile> applications) {

    public DirectoryContent {
        customers = List.copyOf(customers);
        configurations = List.copyOf(configurations);
        users = List.copyOf(users);
        operators = List.copyOf(operators);
        groups = List.copyOf(groups);
        queues = List.copyOf(queues);
        numbers = List.copyOf(numbers);
        breakStates = List.copyOf(breakStates);
        chatServices = List.copyOf(chatServices);
        applications = List.copyOf(applications);
    }
}
