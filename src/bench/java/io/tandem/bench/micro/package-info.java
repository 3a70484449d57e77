/** Small parts by themselves, measured by JMH: what a change to one of them does before it is seen in any row. */
package io.tandem.bench.micro;
