/**
 * The TelXL commands that look into the directory and change it. Unlike other commands they carry a {@code request_id}, and
 * what is wrong with them is told by {@code provisioning_error} (spec 7).
 */
package io.tandem.telxl.provisioning;
