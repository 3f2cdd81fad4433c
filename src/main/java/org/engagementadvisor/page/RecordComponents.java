package org.engagementadvisor.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;

/** Reads components of records for templates. OGNL by itself looks for each among all methods of the record, every time, which took a fifth of a page. */
final class RecordComponents extends ObjectPropertyAccessor {
    private static final ClassValue<Map<String, Method>> READ = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> read = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                // Most records are seen in their package alone.
                accessor.setAccessible(true);
                read.put(component.getName(), accessor);
            }
            return read;
        }
    };

    static void use() {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordComponents());
    }

    @Override
    public @Nullable Object getProperty(@SuppressWarnings("rawtypes") Map context, Object record, Object name)
            throws OgnlException {
        Method read =
                name instanceof String component ? READ.get(record.getClass()).get(component) : null;
        if (read == null) {
            return super.getProperty(context, record, name);
        }
        try {
            return read.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new OgnlException(name.toString(), failed);
        }
    }
}
