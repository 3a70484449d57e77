/**
 * What an agent sees: session, groups, channels, interactions and conversations with the capabilities of each, computed
 * from the session's state and the core's. Pure: a view is a function of state, events are the difference of two views.
 */
package io.tandem.processor.view;
