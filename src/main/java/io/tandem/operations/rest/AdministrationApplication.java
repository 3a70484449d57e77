package io.tandem.operations.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything administrators can ask for by HTTP. */
@ApplicationPath("/api")
@OpenAPIDefinition(info = @Info(title = "Tandem administration", version = "1.0"))
@SecurityScheme(
        securitySchemeName = "administrator",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The value of tandem.admin.token")
public class AdministrationApplication extends Application {}
