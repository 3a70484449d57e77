/** What an orchestrator asks: has it started, is it alive, may it be sent clients. */
package io.tandem.operations.health;
