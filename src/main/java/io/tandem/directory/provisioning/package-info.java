/**
 * What customers may see and change of their own records in the directory: lists, new operators, values by name. Nothing
 * here tells whether a record exists that belongs to somebody else.
 */
package io.tandem.directory.provisioning;
