package io.tandem.telxl.provisioning;

import io.tandem.telxl.json.Fields;

/**
 * A provisioning command whose fields are read where they are used, so that what is wrong with them can be told by
 * {@code provisioning_error}.
 *
 * @param fields everything in the command
 */
record ProvisioningRequest(Fields fields) {}
