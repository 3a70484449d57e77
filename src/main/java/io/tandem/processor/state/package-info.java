/** What an agent session holds besides what the core knows: its channels and groups, who may bind it, who has. */
package io.tandem.processor.state;
