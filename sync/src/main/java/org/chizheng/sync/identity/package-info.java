/**
 * Who a device is and how it becomes known: identity, one-time code, request, grant, the table of devices.
 * Not here: where these values are kept (the caller seals and journals them), the keys' arithmetic (package crypto).
 * Start with {@link org.chizheng.sync.identity.EnrolRequest} and {@link org.chizheng.sync.identity.DeviceTable}.
 */
package org.chizheng.sync.identity;
