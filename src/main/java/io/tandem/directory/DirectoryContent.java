package io.tandem.directory;

import java.util.List;

/**
 * Many records at once, with their ids.
 *
 * @param customers the customers
 * @param configurations configurations of these customers
 * @param users users of these customers, who may use some of these configurations
 * @param operators operators of these configurations
 */
public record DirectoryContent(
        List<Customer> customers,
        List<Configuration> configurations,
        List<User> users,
        List<OperatorProfile> operators) {

    public DirectoryContent {
        customers = List.copyOf(customers);
        configurations = List.copyOf(configurations);
        users = List.copyOf(users);
        operators = List.copyOf(operators);
    }
}
