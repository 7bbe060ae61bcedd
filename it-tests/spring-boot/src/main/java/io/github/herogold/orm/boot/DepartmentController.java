package io.github.herogold.orm.boot;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The departments over HTTP. */
@RestController
@RequestMapping("/departments")
public class DepartmentController {

    /** For Spring. */
    public DepartmentController() {}

    /**
     * Adds a department.
     *
     * @param code its short name
     * @param title its long one
     */
    @PostMapping
    public void add(@RequestParam String code, @RequestParam String title) {
        new Department(code, title).add();
    }
}
